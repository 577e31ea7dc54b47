"""The frozen values that the stages hand to each other.

No file is read here, no library beyond the standard one is imported, and no other stage is known.
"""
