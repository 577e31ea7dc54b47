"""The title register: the mineral titles that an instrument knows, their tier and their holders.

A title is found by the way laws name it (a head such as "licence" with what describes it) and its
tier is read from its name, else from what the law says of it, never from a list of known laws.
"""

from mpfcheck.language.titles.register import Register, read_register

__all__ = ["Register", "read_register"]
