"""What extractors share: styled lines, tables and pictures, and how they become a release."""
