import CaseModel
import CaseRegister
import RecordLinkage

/// The standing decisions of a case, or of a part of it, and what they amount to.
struct DecisionLedger {
  /// Standing decisions by pair, each pair's in order of the log.
  let rows: [RecordPair: [DecisionRow]]
  /// What they amount to, pair by pair.
  let judgements: [RecordPair: PairJudgement]
  /// Those that have effect, and the chains that contradict one another.
  let chains: DecisionChains

  init(_ standing: [DecisionRow]) {
    rows = Dictionary(grouping: standing, by: \.records)
    judgements = rows.mapValues { rows in
      PairJudgement(
        rows.map {
          PairJudgement.Vote(
            reviewer: $0.reviewer,
            verdict: ReviewVerdict(rawValue: $0.verdict) ?? .undecided,
            isSealed: $0.sealed
          )
        }
      )
    }
    chains = DecisionChains(
      judgements.compactMap { pair, judgement in
        judgement.effect.map { verdict in
          PairDecision(
            .init(list: pair.listA, id: pair.idA),
            .init(list: pair.listB, id: pair.idB),
            same: verdict == .same
          )
        }
      }
    )
  }

  /// What the linkage engine is told.
  var forEngine: [PairDecision] { chains.together + chains.apart }

  /// A digest of what the engine is told; nil where nothing is.
  var digest: String? {
    let decisions = forEngine
    guard !decisions.isEmpty else { return nil }
    let value = JSONValue.array(
      decisions.map {
        [
          RecordKey(list: $0.first.list, id: $0.first.id).json,
          RecordKey(list: $0.second.list, id: $0.second.id).json, .bool($0.same),
        ]
      }
    )
    return ContentHash.sha256(value.canonicalBytes)
  }

  /// Records whose person waits for people to agree.
  var disputed: Set<RecordKey> {
    var records: Set<RecordKey> = []
    for (pair, judgement) in judgements where judgement.isDisputed {
      let key = PairKey(pair)
      records.formUnion([key.a, key.b])
    }
    for contradiction in chains.contradictions {
      for decision in contradiction.chain {
        for record in [decision.first, decision.second] {
          records.insert(RecordKey(list: record.list, id: record.id))
        }
      }
    }
    return records
  }

  /// The sets of records that decisions join, and which of them they part.
  struct Blocks {
    private var block: [RecordKey: Int] = [:]
    private var apart: Set<[Int]> = []

    init(_ chains: DecisionChains) {
      var numbers: [PairDecision.Record: Int] = [:]
      for decision in chains.together + chains.apart {
        for record in [decision.first, decision.second] where numbers[record] == nil {
          numbers[record] = numbers.count
        }
      }
      func pair(_ decision: PairDecision) -> (Int, Int) {
        (numbers[decision.first] ?? 0, numbers[decision.second] ?? 0)
      }
      let sets = ReviewedPartition.components(
        of: numbers.count,
        joinedBy: chains.together.map(pair)
      )
      for (record, number) in numbers {
        block[RecordKey(list: record.list, id: record.id)] = sets[number]
      }
      for decision in chains.apart {
        let (one, two) = pair(decision)
        apart.insert([sets[one], sets[two]].sorted())
      }
    }

    func settles(_ a: RecordKey, _ b: RecordKey) -> Bool {
      guard let one = block[a], let two = block[b] else { return false }
      return one == two || apart.contains([one, two].sorted())
    }
  }
}
