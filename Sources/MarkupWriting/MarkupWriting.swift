// MarkupWriting
