/// Why an example's output is not the specification's: raw HTML is shown as text, by policy (DESIGN §8).
enum HTMLDifference: Sendable {
  /// An HTML block (§4.6) is a paragraph of text.
  case block
  /// A tag, an instruction or a declaration in the text (§6.6) is text.
  case inline
  /// A comment is said to nobody, and left out.
  case comment
}

/// The examples of CommonMark 0.31.2 that differ, by number. There are no others.
let commonMarkDifferences = differences(
  block: [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164,
    165, 166, 167, 168, 171, 172, 173, 174, 175, 176, 177, 178, 180, 182, 183, 184, 186, 187, 188,
    190, 191, 192, 193, 179,
  ],
  inline: [
    169, 170, 189, 346, 615, 616, 617, 618, 625, 645, 646, 203, 477, 478, 479, 493, 496, 526, 538,
    619, 629, 630, 631, 632, 633,
  ],
  comment: [
    181, 185, 310, 311, 627, 628,
  ])

/// The examples of CommonMark with web and mail addresses that stay text there, and are links in a fragment:
/// "`https://example.com`" is one by GFM 6.9.
let bareAddresses: Set = [604, 608, 610, 613, 614]

/// The examples of GFM's extensions that differ, by their place in the file: a table with `<br>`, and the
/// tag filter, which HTML that is text does not need.
let gfmDifferences = differences(block: [], inline: [12, 22], comment: [])

private func differences(
  block: [Int], inline: [Int], comment: [Int]
) -> [Int: HTMLDifference] {
  var result: [Int: HTMLDifference] = [:]
  for number in block { result[number] = .block }
  for number in inline { result[number] = .inline }
  for number in comment { result[number] = .comment }
  return result
}
