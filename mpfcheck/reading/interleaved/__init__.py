"""Texts whose two columns were read into each other: left line, right line, left line, in one.

Programs that take a page of a gazette for one column leave such text, without line ends and
without places. What was next to what is told by the text itself: a word broken at a line end goes
on where the other column's line is over, lines are about as long as each other, and words follow
each other as they do elsewhere in the text.
"""

from mpfcheck.reading.interleaved.untangle import Untangled, untangled

__all__ = ["Untangled", "untangled"]
