#!/usr/bin/env python3
"""Checks the sealed records of Coachbook by docs/records.md alone; the standard library is all it needs.

    python3 verify.py FILE... [--json]

FILE is a PDF of Coachbook or the record that is attached to one. The exit status is 0 where every record is intact, 1
where one is not, and 2 where a file cannot be read. It checks the record and not the page that is printed beside it.
"""

import hashlib
import json
import math
import re
import sys
import zlib

LARGEST_PDF = 50 * 1024 * 1024
LARGEST_RECORD = 4 * 1024 * 1024
DEEPEST = 64
KNOWN_VERSION = 1
HASH = re.compile(r"[0-9a-f]{64}")
KINDS = {
    "coachbook.plan": "plan",
    "coachbook.document": "document",
    "coachbook.addendum": "addendum",
    "coachbook.statement": "statement",
}
# Data of pages that nobody signs: reports, and certificates of erasure.
UNSEALED = ("coachbook.cycle", "coachbook.results", "coachbook.rhythm", "coachbook.erasure", "coachbook.erased-records")
# No form is part of these.
WITHOUT_FORM = ("addendum", "statement")
STATEMENT_TO = ("observation", "session", "group", "plan", "addendum", "document")


class Twice(Exception):
    """A name stands twice in one object."""


def number(value):
    """A number as RFC 8785 writes it, which is as ECMAScript does."""
    if isinstance(value, int) and abs(value) <= 2**53:
        return str(value)
    value = float(value)
    if not math.isfinite(value):
        raise ValueError("not a number of JSON")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, rest = mantissa.partition(".")
    every = whole + rest
    digits = every.lstrip("0")
    # Where the point stands, counted from the first digit that is not 0.
    point = len(whole) + int(exponent or 0) - (len(every) - len(digits))
    digits = digits.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    head = digits[0] + ("." + digits[1:] if count > 1 else "")
    return f"{sign}{head}e{'+' if point > 0 else '-'}{abs(point - 1)}"


def canonical(value):
    """The RFC 8785 form of plain data."""
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        value.encode("utf-8")  # half of a sign in two parts is refused
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"


def digest(value):
    return hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()


def without(record, *names):
    return {name: value for name, value in record.items() if name not in names}


def once(pairs):
    made = {}
    for name, value in pairs:
        if name in made:
            raise Twice(name)
        made[name] = value
    return made


def depth(text):
    """How deep lists and objects lie in each other, without parsing them."""
    deepest = at = 0
    for sign in re.findall(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', text, re.S):
        at += (sign in "[{") - (sign in "]}")
        deepest = max(deepest, at)
    return deepest


def statement_texts(statement):
    """What a statement says of itself: to what it is, what that was called, the typed name and the moment."""
    return [statement["of"]["id"], statement["about"], statement["name"], statement["at"]]


def is_sound(record):
    """Whether a record has what is compared, in the shape that docs/records.md gives it."""
    kind = KINDS[record["format"]]
    try:
        hashes = [record["seal"]["hash"]]
        if kind == "addendum":
            hashes.append(record[kind]["original"]["seal"])
        elif kind == "statement":
            to = record[kind]["of"]
            if to["kind"] not in STATEMENT_TO or not all(isinstance(one, str) for one in statement_texts(record[kind])):
                return False
            # Whole numbers only: in Python true and false are some, too.
            number = record[kind].get("number", 1)
            if not isinstance(number, int) or isinstance(number, bool) or number < 1:
                return False
            # What was never sealed has no seal to be named.
            hashes += [] if record[kind]["original"] is None else [record[kind]["original"]]
        else:
            hashes.append(record[kind]["template"])
        if kind == "statement":
            pass
        elif "signatures" in record:
            hashes += [record["signatures"][party]["content"] for party in ("rep", "manager")]
        elif kind != "document" or not isinstance(record["finished"]["by"], str):
            return False
        texts = [record[kind]["id"], record["rep"]["name"]]
        return (
            record["version"] == KNOWN_VERSION
            and record["seal"]["algorithm"] == "sha256-rfc8785"
            and (kind in WITHOUT_FORM or isinstance(record["template"], dict))
            and all(isinstance(text, str) for text in texts)
            and all(isinstance(one, str) and HASH.fullmatch(one) for one in hashes)
        )
    except (KeyError, TypeError):
        return False


def changed_parts(record):
    """What does not fit together, by the table of docs/records.md."""
    kind = KINDS[record["format"]]
    form = kind in WITHOUT_FORM or digest(record["template"]) == record[kind]["template"]
    seal = digest(without(record, "seal")) == record["seal"]["hash"]
    if kind == "statement" or "signatures" not in record:
        if form:
            return [] if seal else ["words"]
        return ["form"] if seal else ["form", "perhapsWords"]
    content = digest(without(record, "signatures", "seal"))
    rep, manager = (record["signatures"][party]["content"] == content for party in ("rep", "manager"))
    if rep and manager and seal and form:
        return []
    if not rep and not manager:
        return ["words"] if form else ["form", "perhapsWords"]
    if not rep:
        return ["repSignature"]
    if not manager:
        return ["managerSignature"]
    return ["signatures"] if form else ["form"]


def is_record(data):
    return isinstance(data, dict) and data.get("format") in KINDS


def check_record(raw):
    """The verdict on the bytes of a record; None for what is none."""
    try:
        text = raw.decode("utf-8")
        if depth(text) > DEEPEST:
            return None
        data = json.loads(text)
        if not is_record(data):
            is_ours = isinstance(data, dict) and data.get("format") in UNSEALED
            return {"verdict": "other", "parts": []} if is_ours else None
        json.loads(text, object_pairs_hook=once)
    except Twice:
        return {"verdict": "twice", "parts": []}
    except (ValueError, RecursionError):
        return None
    version = data.get("version")
    if isinstance(version, (int, float)) and not isinstance(version, bool) and version > KNOWN_VERSION:
        return {"verdict": "newer", "parts": []}
    if not is_sound(data):
        return {"verdict": "damaged", "parts": []}
    try:
        parts = changed_parts(data)
        written = canonical(data).encode("utf-8") == raw
    except (ValueError, UnicodeError):
        return {"verdict": "damaged", "parts": []}
    if not parts and not written:
        parts = ["rewritten"]
    return {"verdict": "changed" if parts else "intact", "parts": parts, "seal": data["seal"]["hash"]}


def attached(pdf):
    """The files attached to a PDF, looked for by their streams as Coachbook does."""
    for found in re.finditer(rb"\bstream\r?\n", pdf):
        head = pdf[max(0, found.start() - 8192) : found.start()]
        begin = head.rfind(b" obj")
        if begin < 0 or not re.search(rb"/EmbeddedFile(?![\w-])", head[begin:]):
            continue
        if b"/FlateDecode" not in head[begin:]:
            yield pdf[found.end() : pdf.find(b"\nendstream", found.end())]
            continue
        try:
            yield zlib.decompressobj().decompress(pdf[found.end() :], LARGEST_RECORD)
        except zlib.error:
            yield b""


def check(raw):
    """The verdict on a file: a PDF, or a record as it lies in one."""
    if b"%PDF-" not in raw[:1024]:
        return check_record(raw) or {"verdict": "damaged", "parts": []}
    if len(raw) > LARGEST_PDF:
        return {"verdict": "no-record", "parts": []}
    files = list(dict.fromkeys(attached(raw)))
    found = [one for one in map(check_record, files) if one]
    if len(found) > 1:
        return {"verdict": "changed", "parts": ["several"]}
    return found[0] if found else {"verdict": "damaged" if files else "no-record", "parts": []}


def main(words):
    paths = [word for word in words if word != "--json"]
    if not paths:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    results = []
    for path in paths:
        try:
            with open(path, "rb") as file:
                results.append({"file": path, **check(file.read())})
        except OSError as error:
            results.append({"file": path, "verdict": "unreadable", "parts": [str(error.strerror)]})
    if "--json" in words:
        print(json.dumps(results, indent=2))
    else:
        for one in results:
            print(f"{one['verdict']:<11} {one['file']}  {', '.join(one['parts'])}".rstrip())
    if any(one["verdict"] == "unreadable" for one in results):
        return 2
    return 0 if all(one["verdict"] == "intact" for one in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
