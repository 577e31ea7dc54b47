"""One country over several runs of an audit: how its scores and statuses changed."""
