"""Walks through a served case in a real browser, as a reader would.

    walk.py http://127.0.0.1:8080 .build/browser

It goes from the overview to a document, a claim and its passage; from the people to a person, the
estimate and an overlap; through the review of a pair by keyboard; and to the custody log. On the way it checks that nothing is written to the
console, that no request leaves for another host, that pages work without JavaScript, that a phone
shows them without scrolling sideways, that a right-to-left document is one, that the keyboard reaches
the content, and that pages print. Screenshots stay in the second argument. Exit code 1 and a list if
something does not hold.
"""

import os
import pathlib
import sys
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

base, folder = sys.argv[1].rstrip("/"), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
failures = []
checks = 0


def check(holds, what):
    """Counts a check and remembers it if it fails."""
    global checks
    checks += 1
    if not holds:
        failures.append(what)
        print("  does not hold: " + what)


def picture(page, name, full=True):
    page.screenshot(path=str(folder / (name + ".png")), full_page=full)


@contextmanager
def reader(browser, **options):
    """A browser context whose console and requests are watched."""
    context = browser.new_context(**options)
    page = context.new_page()
    page.on(
        "console",
        lambda message: message.type in ("error", "warning")
        and check(False, f"console on {page.url}: {message.text}"),
    )
    page.on("pageerror", lambda error: check(False, f"script error on {page.url}: {error}"))

    def requested(request):
        if request.url.startswith(("data:", "blob:", "about:")):
            return
        here = urlsplit(request.url).netloc == urlsplit(base).netloc
        check(here, f"a request left for {request.url}")

    page.on("request", requested)
    page.set_default_timeout(20_000)
    yield page
    context.close()


def open_page(page, path):
    answer = page.goto(base + path)
    check(answer.status == 200, f"{path} answers {answer.status}")
    check(page.locator("main h1").count() == 1, f"{path} has one heading")
    check("Nothing here is a finding" in page.inner_text("footer"), f"{path} says what it is not")


def documents(page):
    """Addresses of readable documents with claims: one left to right, one right to left."""
    open_page(page, "/documents")
    rows = page.locator("tbody tr").filter(has_text="read").filter(has_not_text="unread")
    found = [
        rows.nth(index).locator("th a").first.get_attribute("href")
        for index in range(min(rows.count(), 40))
    ]
    left = right = None
    for path in found:
        open_page(page, path)
        if page.locator(".text .mark").count() == 0:
            continue
        if page.locator('article[dir="rtl"]').count():
            right = right or path
        else:
            left = left or path
        if left and right:
            break
    return left, right


def documents_and_claims(page):
    open_page(page, "/")
    picture(page, "overview")
    page.click("nav.sections a:text-is('Documents')")
    picture(page, "documents")
    left, right = documents(page)
    check(left is not None, "a document has marked claims")
    check(right is not None, "a right-to-left document has marked claims")
    if right:
        open_page(page, right)
        side = page.locator("article .text .mark").first.evaluate(
            "mark => getComputedStyle(mark).direction"
        )
        check(side == "rtl", "a right-to-left document runs from right to left")
        picture(page, "document-right-to-left")
    if not left:
        return
    open_page(page, left)
    picture(page, "document")
    note = page.locator(".notes li").first
    words = page.locator("#t-" + note.get_attribute("data-claim")).inner_text().split()
    note.locator("a.number").click()
    check("#t-" in page.url, "a note leads to its passage")
    check(page.locator(".mark:target").count() == 1, "the passage is shown")
    picture(page, "document-passage", full=False)
    note.locator("a:not(.number)").last.click()
    check("/claims/" in page.url, "a note leads to its claim")
    passage = page.inner_text("mark.passage").split()
    check(words == passage, f"the claim's passage is the marked one: {words} {passage}")
    picture(page, "claim")
    page.click("text=Read it in the document")
    check(page.locator(".mark:target").count() == 1, "a claim leads back to its passage")


def filters(page):
    open_page(page, "/claims")
    total = page.inner_text("p.lead")
    picture(page, "claims", full=False)
    page.select_option("select[name=modality]", index=1)
    page.click("form.filter button")
    check("modality=" in page.url, "a filter is an address")
    check(page.inner_text("p.lead") != total or "with this filter" in total, "a filter filters")
    address = page.url
    shown = page.inner_text("tbody")
    page.goto(address)
    check(page.inner_text("tbody") == shown, "the address of a table gives the table again")
    page.keyboard.press("j")
    check(page.locator("tr.current").count() == 1, "j chooses a row")
    with page.expect_download() as table:
        page.click("a[download]")
    text = pathlib.Path(table.value.path()).read_text("utf-8-sig")
    check(text.startswith("claim,document"), "the table can be taken along")
    open_page(page, "/figures")
    picture(page, "figures")


def people_and_estimate(page):
    open_page(page, "/people")
    picture(page, "people", full=False)
    page.locator("tbody th a").first.click()
    check(page.locator("table.aligned").count() == 1, "records stand side by side")
    check(page.locator("details.link svg").count() > 0, "links show their weights")
    picture(page, "person")
    open_page(page, "/lists")
    picture(page, "lists")
    page.click("nav.sections a:text-is('Estimate')")
    picture(page, "estimate")
    charts = page.locator("main .chart svg")
    check(charts.count() >= 2, "the estimate is drawn")
    for index in range(charts.count()):
        box = charts.nth(index).bounding_box()
        late = charts.nth(index).evaluate(
            "svg => [...svg.querySelectorAll('text')].filter(t => { const b = t.getBBox();"
            " return b.x < -1 || b.x + b.width > svg.viewBox.baseVal.width + 1 }).map(t => t.textContent)"
        )
        check(box and box["width"] > 0 and not late, f"every word of chart {index} is inside it: {late}")
    check("No method counts people" in page.inner_text("main"), "whom no method counts is said")
    persian = page.locator("details.translation")
    persian.locator("summary").click()
    way = persian.locator("section").evaluate("part => getComputedStyle(part).direction")
    check(way == "rtl", f"assumptions in Persian run from right to left: {way}")
    picture(page, "estimate-persian", full=False)
    bar = page.locator("svg a[href*='pattern=']").first
    words = bar.locator("title").first.text_content()
    page.goto(base + bar.get_attribute("href"))
    number = words.split()[0]
    check(
        page.inner_text("p.lead").startswith(number + " "),
        f"a bar of the overlaps leads to its {number} people",
    )
    picture(page, "overlap", full=False)


def pair_of_two_scripts(page):
    """Address of a pair of which one name is in Persian script, or else of the first pair."""
    open_page(page, "/review")
    rows = page.locator("section table tbody th a")
    found = [
        (rows.nth(i).inner_text(), rows.nth(i).get_attribute("href"))
        for i in range(min(rows.count(), 50))
    ]
    check(len(found) > 1, "pairs wait for review")
    mixed = [path for text, path in found if any("\u0600" <= c <= "\u06ff" for c in text)]
    return mixed[0] if mixed else found[0][1]


def review(page):
    open_page(page, "/review")
    picture(page, "review", full=False)
    path = pair_of_two_scripts(page)
    open_page(page, path)
    picture(page, "pair")
    check(page.locator("table.pair-records thead th").count() == 3, "two records stand side by side")
    sides = page.locator("table.pair-records td[dir=rtl]")
    check(sides.count() > 0, "a Persian value runs from right to left")
    if sides.count():
        end = sides.first.evaluate("cell => getComputedStyle(cell).textAlign + getComputedStyle(cell).direction")
        check(end == "startrtl", f"and begins at the right: {end}")
    check(page.locator(".latin").count() > 0, "a Latin form stands beneath a Persian name")
    for key, verdict in (("s", "same"), ("d", "different"), ("u", "undecided")):
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(key)
        chosen = page.locator("input[name=verdict]:checked").get_attribute("value")
        check(chosen == verdict, f"{key} chooses {verdict}, not {chosen}")
        check(
            page.evaluate("document.activeElement.name") == "reason",
            f"{key} leads to the reason",
        )
    page.keyboard.press("Enter")
    check(page.url.endswith(path), "without a reason nothing is recorded")
    page.keyboard.type("s d u: too little is said")
    check(
        page.locator("input[name=verdict]:checked").get_attribute("value") == "undecided",
        "keys typed into the reason choose nothing",
    )
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith(path))
    check("/review" in page.url, "the next pair follows a decision")
    open_page(page, path)
    check("too little is said" in page.inner_text("main"), "a decision stands with its reason")
    check(page.locator("form.retract").count() == 1, "it can be taken back")
    page.fill("form.retract input[name=reason]", "a second look")
    page.click("form.retract button")
    check(page.url.endswith("/review"), "taking it back leads to the review")
    open_page(page, path)
    check(page.locator("form.retract").count() == 0, "what was taken back no longer stands")
    check("too little is said" in page.inner_text("main"), "and is remembered")
    return path


def review_without_script(page, path):
    open_page(page, path)
    page.check("input[name=verdict][value=different]")
    page.fill("input[name=reason]", "دو پدر")
    page.click("form.decide button")
    check("/review" in page.url, "without JavaScript a decision is recorded")
    open_page(page, path)
    check("دو پدر" in page.inner_text("main"), "a reason in Persian is kept")
    page.fill("form.retract input[name=reason]", "a test")
    page.click("form.retract button")


def custody(page):
    open_page(page, "/custody")
    check("inquest verify" in page.inner_text("main"), "custody says how to verify")
    picture(page, "custody", full=False)
    page.goto(base + "/custody?event=0#e0")
    check(page.locator("tr#e0").count() == 1, "an event has an address")
    answer = page.request.get(base + "/nothing-here")
    check(answer.status == 404, "an address without a page answers 404")


def keyboard(page):
    open_page(page, "/claims")
    page.keyboard.press("Tab")
    check(
        page.evaluate("document.activeElement.className") == "skip",
        "the first Tab reaches the way to the content",
    )
    page.keyboard.press("Enter")
    check(page.url.endswith("#content"), "it leads to the content")


def phone(page, paths):
    for path in paths:
        open_page(page, path)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        check(wide <= 0, f"{path} is {wide} pixels too wide for a phone")
        name = path.strip("/").split("/")[0].split("?")[0] or "overview"
        picture(page, "phone-" + name + ("-one" if path.count("/") > 1 else ""))


with sync_playwright() as playwright:
    # Chromium cannot make its sandbox for root, which is what builds in containers run as.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=options)
    with reader(browser, viewport={"width": 1280, "height": 900}) as page:
        documents_and_claims(page)
        filters(page)
        people_and_estimate(page)
        pair = review(page)
        custody(page)
        keyboard(page)
        left, right = documents(page)
        person = None
        open_page(page, "/people")
        if page.locator("tbody th a").count():
            person = page.locator("tbody th a").first.get_attribute("href")
        open_page(page, left or "/documents")
        claim = page.locator(".notes li a:not(.number)").first
        claim = claim.get_attribute("href") if claim.count() else None
        for name, path in [("document", left), ("estimate", "/estimate")]:
            if path:
                open_page(page, path)
                page.pdf(path=str(folder / (name + ".pdf")))
                size = (folder / (name + ".pdf")).stat().st_size
                check(size > 5_000, f"{path} prints ({size} bytes)")

    sections = ["/", "/documents", "/claims", "/figures", "/people", "/review", "/lists", "/estimate"]
    every = sections + ["/custody", pair] + [path for path in (left, right, claim, person) if path]
    with reader(browser, viewport={"width": 390, "height": 844}, has_touch=True) as page:
        phone(page, every)
    with reader(browser, java_script_enabled=False) as page:
        for path in every:
            open_page(page, path)
        if left:
            open_page(page, left)
            page.locator(".notes a.number").first.click()
            check("#t-" in page.url, "without JavaScript a note leads to its passage")
        review_without_script(page, pair)
        open_page(page, "/claims")
        page.fill("input[name=text]", "zzzz-not-in-any-text")
        page.click("form.filter button")
        check("No claim passes" in page.inner_text("main"), "an empty table says so")
    with reader(
        browser, viewport={"width": 1280, "height": 900}, color_scheme="dark"
    ) as page:
        open_page(page, "/estimate")
        picture(page, "dark-estimate")
        if left:
            open_page(page, left)
            picture(page, "dark-document", full=False)
    browser.close()

print(f"{checks} checks, {len(failures)} do not hold; screenshots in {folder}")
for failure in failures:
    print("  " + failure)
sys.exit(1 if failures else 0)
