#!/usr/bin/env bash
# Renders every sample of every built-in kind to out/ and says where it is and what is blank. Needs the .NET SDK only.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

dotnet build src/OfficeKit.Cli -c Release -v quiet
officekit="dotnet src/OfficeKit.Cli/bin/Release/net10.0/OfficeKit.Cli.dll"
for kind in templates/*/; do
    id=$(basename "$kind")
    for sample in "$kind"sample*.json; do
        name=$id$(basename "$sample" .json | sed 's/^sample//')
        $officekit render "$id" "$sample" -o "out/$name.docx"
    done
done
