// Files as bytes, and bytes as the base64 that the contract and Word speak.
import type { Base64 } from "../contract/contract";

const step = 0x8000;

export function toBase64(bytes: Uint8Array): Base64 {
  let text = "";
  // In steps: a call has room for only so many arguments.
  for (let at = 0; at < bytes.length; at += step) {
    text += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return btoa(text);
}

export function fromBase64(text: Base64): Uint8Array<ArrayBuffer> {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at++) {
    bytes[at] = raw.charCodeAt(at);
  }
  return bytes;
}

export const readFile = async (file: Blob): Promise<Base64> => toBase64(new Uint8Array(await file.arrayBuffer()));
