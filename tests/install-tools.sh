#!/usr/bin/env bash
# Installs what the tests need beyond the .NET SDK: LibreOffice, poppler, fonts, a C linker, Node with npm, a browser.
set -euo pipefail

packages=(
    libreoffice-writer-nogui    # turns a .docx into a PDF
    poppler-utils               # pdftoppm: a PDF's pages as pictures
    fonts-noto-cjk              # stands in for the title face, holds the rare characters
    fonts-liberation            # stands in for Times New Roman and Arial
    unzip                       # an outside judge of our zip files
    python3-docx                # its default templates are documents that we did not make
    chromium                    # shows the task pane
    gcc zlib1g-dev              # the Native AOT link
)

home=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
fonts=${XDG_CACHE_HOME:-$home/.cache}/officekit/fonts

# The only simplified 仿宋 that can be had: the faces of the five names written into our documents.
faces=(FandolFang-Regular FandolKai-Regular FandolHei-Regular FandolHei-Bold FandolSong-Regular FandolSong-Bold)

missing_packages() {
    for package in "${packages[@]}"; do
        # Asked one by one: of several, dpkg-query says nothing about those it does not know.
        status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
        [ "$status" = 'install ok installed' ] || echo "$package"
    done
}

# Node may come from elsewhere than Debian, as in an image made for it; then its packages are not asked for.
command -v node > /dev/null && command -v npm > /dev/null || packages+=(nodejs npm)

fonts_missing() {
    for face in "${faces[@]}"; do
        [ -s "$fonts/$face.otf" ] || return 0
    done
    return 1
}

update_once() {
    [ -n "${updated:-}" ] || apt-get update -qq
    updated=yes
}

mapfile -t missing < <(missing_packages)
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "install-tools: missing: ${missing[*]}. Run as root, or: sudo apt-get install ${missing[*]}" >&2
        exit 1
    fi
    echo "install-tools: installing ${missing[*]}"
    update_once
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" > /dev/null
fi

if fonts_missing; then
    echo "install-tools: fetching the Fandol fonts into $fonts"
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    chmod 755 "$work"    # apt downloads as its own user
    # The package is 49 MB with all its Chinese TeX; unpacked, not installed, and only the fonts are kept.
    if ! (cd "$work" && apt-get download -qq texlive-lang-chinese) 2> "$work/apt.log"; then
        if [ "$(id -u)" -ne 0 ]; then
            cat "$work/apt.log" >&2
            echo "install-tools: apt cannot fetch texlive-lang-chinese. Run: sudo apt-get update" >&2
            exit 1
        fi
        update_once
        (cd "$work" && apt-get download -qq texlive-lang-chinese)
    fi
    dpkg-deb -x "$work"/texlive-lang-chinese_*.deb "$work/unpacked"
    mkdir -p "$fonts"
    find "$work/unpacked" -path '*/fandol/*.otf' -exec cp {} "$fonts/" \;
    if fonts_missing; then
        echo "install-tools: texlive-lang-chinese no longer holds all of: ${faces[*]}" >&2
        exit 1
    fi
fi

# The JSON Schema that manifest/manifest.json is held against.
manifest=$(dirname "$0")/../manifest
if [ ! -d "$manifest/node_modules/@microsoft/app-manifest" ]; then
    echo "install-tools: fetching the schema of the manifest"
    (cd "$manifest" && npm ci --no-audit --no-fund --silent)
fi
