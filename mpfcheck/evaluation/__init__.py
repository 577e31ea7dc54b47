"""How far the program agrees with careful readings of laws."""
