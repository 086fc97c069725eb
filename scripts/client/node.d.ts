// What road.ts uses of Node.js; its types come from no package.
declare module 'node:fs' {
  export function readFileSync(file: string): ArrayBuffer;
  export function readFileSync(file: string, encoding: 'utf8'): string;
}

declare module 'node:crypto' {
  export const webcrypto: Crypto;
}

declare const process: { argv: string[] };
