"""The command line: arguments in, exit status out. stdout is data only, stderr is narration.

Exit status: 0 done · 1 differs (only with ``--exit-code``) · 2 trouble, one line naming the file and the reason ·
70 a bug · 130 interrupted · 128+n ended by signal n.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from sidebyside.cli.output import OutputError, complain
from sidebyside.cli.parser import COMMANDS, build_parser
from sidebyside.errors import SidebysideError

_GLOBAL = ("-h", "--help", "--version", "--man")


def run(arguments: Sequence[str]) -> int:
    """Run the command with ``arguments`` (without the program's name) and return its exit status."""
    words = list(arguments)
    if not words or (words[0] not in COMMANDS and words[0] not in _GLOBAL):
        words.insert(0, "read")
    try:
        options = build_parser(words[0] if words[0] in COMMANDS else "").parse_args(words)
        status: int = options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except (SidebysideError, OutputError) as error:
        complain(str(error))
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has gone: not an error. Keep Python from complaining while it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except MemoryError:
        complain("not enough memory for these reports")
        return 2
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 2
    except Exception as error:  # a bug: one line all the same, and a way to see more
        if os.environ.get("SIDEBYSIDE_DEBUG"):
            raise
        complain(f"internal error, please report it: {type(error).__name__}: {error} (SIDEBYSIDE_DEBUG=1 shows more)")
        return 70
