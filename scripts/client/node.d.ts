// The two things of Node.js that road.ts uses; its types come from no package.
declare module 'node:fs' {
  export function readFileSync(file: string): ArrayBuffer;
  export function readFileSync(file: string, encoding: 'utf8'): string;
}

declare const process: { argv: string[] };
