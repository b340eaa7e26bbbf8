"""Tab-separated tables: a header line, rows; empty lines and lines that begin with # are skipped."""

COLUMNS = ["id", "kind", "country", "parent", "population", "geonames", "english", "vietnamese", "aliases", "from",
           "until", "successor"]


def read_table(path):
    rows, header = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = [c.strip() for c in line.split("\t")]
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{path.name}:{number}: {len(cells)} cells, the header has {len(header)}")
        cells += [""] * (len(header) - len(cells))
        rows.append(dict(zip(header, cells)))
    return rows


def table_bytes(header, rows):
    lines = ["\t".join(header)] + ["\t".join(row.get(c, "") for c in header) for row in rows]
    return ("\n".join(lines) + "\n").encode("utf-8")
