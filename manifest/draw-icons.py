#!/usr/bin/env python3
# Draws the add-in's icons into icons/: a sheet of paper, plain and with what each button does.
import os
import struct
import zlib

RED, PAPER, INK, GREEN, BLUE, WHITE = (192, 28, 32), (255, 255, 255), (112, 112, 112), (16, 124, 16), (0, 95, 184), (255, 255, 255)
SIZES = (16, 32, 64, 80, 128)
FINE = 8    # each point is the mean of FINE × FINE points


def box(x, y, left, top, right, bottom):
    return left <= x < right and top <= y < bottom


def stroke(x, y, a, b, width):
    """Whether a point lies on the thick line from a to b."""
    (ax, ay), (bx, by) = a, b
    along = max(0, min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)))
    return (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2 <= (width / 2) ** 2


def disc(x, y, centre, radius):
    return (x - centre[0]) ** 2 + (y - centre[1]) ** 2 <= radius ** 2


def sheet(x, y):
    """The paper with its red head and three lines; the top right corner is cut."""
    if not box(x, y, .16, .04, .84, .96) or (x - .84) + (.04 - y) > -.2:
        return None
    if not box(x, y, .21, .09, .79, .91) or (x - .79) + (.09 - y) > -.2:
        return INK
    if box(x, y, .28, .26, .72, .36):
        return RED
    return INK if any(box(x, y, .28, top, .72, top + .05) for top in (.46, .58, .70)) else PAPER


def badge(x, y, colour, mark):
    if not disc(x, y, (.70, .70), .28):
        return None
    return WHITE if mark(x, y) else colour


def plus(x, y):
    return stroke(x, y, (.55, .70), (.85, .70), .08) or stroke(x, y, (.70, .55), (.70, .85), .08)


def tick(x, y):
    return stroke(x, y, (.56, .71), (.67, .82), .08) or stroke(x, y, (.67, .82), (.85, .58), .08)


def lens(x, y):
    ring = disc(x, y, (.67, .67), .14) and not disc(x, y, (.67, .67), .075)
    return ring or stroke(x, y, (.77, .77), (.86, .86), .08)


PICTURES = {
    "app": lambda x, y: sheet(x, y),
    "new": lambda x, y: badge(x, y, GREEN, plus) or sheet(x, y),
    "check": lambda x, y: badge(x, y, BLUE, lens) or sheet(x, y),
    "verify": lambda x, y: badge(x, y, RED, tick) or sheet(x, y),
}


def outline(x, y):
    """White on nothing, as Teams wants it: the edge and the lines of the sheet."""
    return WHITE if sheet(x, y) in (INK, RED) else None


def rows(picture, size):
    for py in range(size):
        row = bytearray([0])
        for px in range(size):
            found = [picture((px + (i + .5) / FINE) / size, (py + (j + .5) / FINE) / size) for j in range(FINE) for i in range(FINE)]
            seen = [colour for colour in found if colour]
            mean = [round(sum(c[i] for c in seen) / len(seen)) for i in range(3)] if seen else [0, 0, 0]
            row += bytes(mean + [round(255 * len(seen) / len(found))])
        yield bytes(row)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def draw(name, picture, size):
    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "icons", f"{name}-{size}.png"), "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(rows(picture, size)), 9)) + chunk(b"IEND", b""))


for name, picture in PICTURES.items():
    for size in SIZES:
        draw(name, picture, size)
draw("app", PICTURES["app"], 192)
draw("outline", outline, 32)
