/** One thing the server found wrong, with the place it belongs to. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
  readonly row?: number | null;
  readonly citation?: string | null;
}

/** A refusal or failure the server explained, in the user's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly findings: readonly Finding[];

  constructor(status: number, code: string, title: string, detail: string, findings: readonly Finding[]) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.findings = findings;
  }
}

/** The server did not answer, or not in time: nothing is known about the effect. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function finding(value: unknown): Finding[] {
  if (!isRecord(value)) return [];
  return [
    {
      code: text(value['code']),
      message: text(value['message']) || text(value['code']),
      field: text(value['field']) || null,
      row: typeof value['row'] === 'number' ? value['row'] : null,
      citation: text(value['citation']) || null,
    },
  ];
}

/** Reads problem details; anything else (a proxy's page, an empty body) still becomes a problem with its status. */
export function problemOf(status: number, body: unknown): Problem {
  if (!isRecord(body)) return new Problem(status, `http.${status}`, '', '', []);
  const findings = Array.isArray(body['findings']) ? body['findings'].flatMap(finding) : [];
  return new Problem(
    status,
    text(body['code']) || `http.${status}`,
    text(body['title']),
    text(body['detail']) || text(body['title']),
    findings,
  );
}

/** Findings that belong to one field, in the form antd's Form.Item shows. */
export function findingsOf(error: unknown, field: string): readonly string[] {
  if (!(error instanceof Problem)) return [];
  return error.findings.filter((f) => f.field === field).map((f) => f.message);
}
