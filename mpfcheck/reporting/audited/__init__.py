"""A run of an audit, many countries side by side, as a report in every form."""
