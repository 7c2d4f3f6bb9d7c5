"""What can go wrong, for people: one hierarchy, each with its exit code and its remedy."""

from __future__ import annotations

from enum import IntEnum

from .model.message import Text


class ExitCode(IntEnum):
    """The exit codes of every command."""

    OK = 0
    FINDINGS = 1
    FAILURE = 2
    INTERRUPTED = 130


class GovpubError(Exception):
    """An error that a person can act on: what is wrong, where, and (`remedy`) what to do."""

    exit_code = ExitCode.FAILURE

    def __init__(self, message: Text, remedy: Text | None = None):
        super().__init__(message.en)
        self.message = message
        self.remedy = remedy


class UnreadableInput(GovpubError):
    """A source that cannot be read: absent, a directory, binary, empty, in no known encoding."""


class InvalidRelease(GovpubError):
    """JSON that is not a release, or a source that is too deep or too large."""


class InvalidConfig(GovpubError):
    """A configuration file that cannot be read or has an unknown key."""


class UsageError(GovpubError):
    """Options or arguments that do not go together."""


class OutputFailure(GovpubError):
    """The output could not be written; the old file is as it was."""


class ConversionUnsafe(GovpubError):
    """The safety gate of convert: digits, addresses or Latin text would have changed."""
