"""The enhancements, one file each. Their order and all that is told of them stand in `govpub.a11y.table`."""
