import Testing
import Workspace

/// What is dialled for a number as offices write it.
@Suite struct TelephoneTests {
  @Test(arguments: [
    ("03631 911-0", "036319110"), ("03631/911 231", "03631911231"),
    ("(03631) 911\u{2011}0", "036319110"), ("+49 (0)3631 911-0", "+4936319110"),
    ("+49 3631 9110", "+4936319110"), ("115", "115"), ("0 36 31 / 91 10", "036319110"),
  ])
  func dialled(_ text: String, _ digits: String) { #expect(telephoneDigits(text) == digits) }

  @Test(arguments: [
    "", "1", "javascript:1", "Tel. 03631 911-0", "03631 911-0 oder 911-1", "03631 + 911",
    "1234567890123456", "٠٣٦٣١ ٩١١",
  ])
  func none(_ text: String) { #expect(telephoneDigits(text) == nil) }
}
