/// How a report looks: ink on paper, one accent, the same on a screen, in print, and without colour.
enum ReportStyle {
  static let sheet = """
    :root{color-scheme:light dark;--ink:#1d1d1b;--paper:#fbfaf7;--soft:#f1eee6;--line:#8d877a;--accent:#1f5a7a}
    @media(prefers-color-scheme:dark){:root{--ink:#e8e6e0;--paper:#1b1b1a;--soft:#262523;--line:#8a8478;--accent:#8cc4e4}}
    body{background:var(--paper);color:var(--ink);font:1rem/1.55 "Noto Serif","Noto Naskh Arabic",Vazirmatn,serif;margin:0}
    main{max-inline-size:62rem;margin-inline:auto;padding:1.5rem}.lead{font-size:1.15rem}
    h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.3rem;margin-block:2.75rem .5rem}h3{font-size:1.05rem;margin-block:1.75rem .25rem}
    p{max-inline-size:46rem}nav ol{columns:3 12rem;padding-inline-start:1.5rem}a{color:var(--accent)}
    .skip{position:absolute;inset-inline-start:-100rem}.skip:focus{position:static;padding:.5rem}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;inline-size:100%;margin-block:.5rem}
    caption{text-align:start;font-style:italic;padding-block:.25rem}
    th,td{border-block-end:1px solid var(--line);padding:.2rem .6rem;text-align:start;vertical-align:top}
    th{font-weight:600}td.n,th.n{text-align:end;white-space:nowrap}.none{font-style:italic}.differs{text-decoration:underline;text-decoration-thickness:2px}
    figure{margin:0}svg{inline-size:100%;max-inline-size:47.5rem;block-size:auto}svg text{fill:var(--ink);font-size:12px}
    .bar{fill:var(--accent)}.against{fill:none;stroke:var(--accent);stroke-width:1.5}.axis{stroke:var(--line)}.strong{stroke:var(--ink);stroke-width:1.5}
    .curve{fill:none;stroke:var(--accent);stroke-width:2}.other{stroke-dasharray:5 4}
    .wide{overflow-x:auto}.warn{border-inline-start:4px solid var(--accent);background:var(--soft);padding:.5rem .75rem}
    article{border-block-start:2px solid var(--line);margin-block-start:1.25rem}summary{cursor:pointer}
    @media print{:root{--ink:#000;--paper:#fff;--soft:#fff;--line:#777;--accent:#333}nav,.skip{display:none}
    article,figure,tr{break-inside:avoid}h2,h3{break-after:avoid}.wide{overflow:visible}
    details::details-content{content-visibility:visible;block-size:auto}}
    """
}
