"""A comparison of two laws, or of two versions of one, as a report in every form."""
