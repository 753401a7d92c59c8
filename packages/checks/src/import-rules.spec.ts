import { describe, expect, it } from 'vitest';
import { forbiddenImports } from './import-rules.ts';
import { read, tree, type Source } from './sources.ts';

const file = (path: string, text: string): Source => ({ path, text });

const dependencies = Object.fromEntries(
  ['apps/server', 'apps/web'].map((folder) => {
    const { dependencies: declared } = JSON.parse(read(`${folder}/package.json`).text) as { dependencies: Record<string, string> };
    return [folder, Object.keys(declared)];
  }),
);

const refused = (...files: Source[]): string[] => forbiddenImports(files, dependencies);

describe('who may import what', () => {
  it('is kept to in every file', () => {
    expect(tree.length).toBeGreaterThan(20);
    expect(refused(...tree)).toEqual([]);
  });

  it('refuses the domain anything that reads or writes', () => {
    expect(refused(file('packages/domain/src/clock/now.ts', "import { readFileSync } from 'node:fs';"))).toHaveLength(1);
    expect(refused(file('packages/domain/src/clock/now.ts', "const { request } = await import('node:http');"))).toHaveLength(1);
    expect(refused(file('packages/domain/src/clock/now.ts', "export * from '@openvalve/db';"))).toHaveLength(1);
    expect(refused(file('packages/domain/src/clock/now.ts', "import { z } from 'zod';"))).toEqual([]);
  });

  it('refuses the client anything of the server but its types', () => {
    const path = 'apps/web/src/desk/main.tsx';
    expect(refused(file(path, "import { appRouter } from '@openvalve/server/router';"))).toHaveLength(1);
    expect(refused(file(path, "import type { AppRouter } from '@openvalve/server/router';"))).toEqual([]);
    expect(refused(file(path, "import { carryOut } from '../../../server/src/requests/carry-out.ts';"))).toHaveLength(1);
    expect(refused(file(path, "import { createDatabase } from '@openvalve/db';"))).toHaveLength(1);
  });

  it('refuses public pages the code of the desk', () => {
    expect(refused(file('apps/web/src/site/home.tsx', "import { Board } from '../desk/features/board/Board.tsx';"))).toHaveLength(1);
  });

  it('refuses one feature of the desk another', () => {
    const path = 'apps/web/src/desk/features/board/Board.tsx';
    expect(refused(file(path, "import { RequestPage } from '../requests/RequestPage.tsx';"))).toHaveLength(1);
    expect(refused(file(path, "import { useBoard } from './queries.ts';"))).toEqual([]);
  });

  it('refuses letters the database, and files the words of FOI', () => {
    expect(refused(file('packages/letters/src/request.ts', "import { findCouncil } from '@openvalve/db';"))).toHaveLength(1);
    expect(refused(file('packages/documents/src/text.ts', "import { londonDay } from '@openvalve/domain';"))).toHaveLength(1);
  });

  it('refuses the program what tests are built on, and anything the checks', () => {
    expect(refused(file('apps/server/src/main.ts', "import { createWorld } from './testing/create-world.ts';"))).toHaveLength(1);
    expect(refused(file('apps/server/src/main.ts', "import { createTestDatabase } from '@openvalve/db/testing';"))).toHaveLength(1);
    expect(refused(file('apps/server/src/a.spec.ts', "import { tree } from '@openvalve/checks';"))).toHaveLength(1);
  });

  it('refuses what makes PDFs and ZIPs to all but the pack for the ICO', () => {
    for (const name of ['pdfkit', 'fontkit', 'yazl']) expect(refused(file('apps/server/src/exports/sheet.ts', `import make from '${name}';`))).toHaveLength(1);
    expect(refused(file('apps/server/src/ico-pack/pdf/sheet.ts', "import PDFDocument from 'pdfkit';"))).toEqual([]);
  });

  it('refuses the program what only tests and benches use', () => {
    for (const name of ['unpdf', 'fflate', 'date-fns', 'workingday-uk']) expect(refused(file('apps/server/src/ico-pack/pack.ts', `import read from '${name}';`))).toHaveLength(1);
  });

  it('refuses the server a package it does not declare', () => {
    expect(refused(file('apps/server/src/main.ts', "import chalk from 'chalk';"))).toHaveLength(1);
  });
});
