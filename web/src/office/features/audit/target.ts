/** What a line is about: its kind, its own name, a part of it, and the page that shows it if there is one. */
export interface Target {
  readonly kind: string;
  readonly id: string;
  readonly part: string | null;
  readonly page: string | null;
}

/** A template's part is its language and its version. */
function templatePage(key: string, part: string | null): string | null {
  const [language, version] = (part ?? '').split('/');
  if (!language || !version) return null;
  return `/templates/${key}/${encodeURIComponent(language)}?version=${encodeURIComponent(version)}`;
}

function pageOf(kind: string, id: string, part: string | null): string | null {
  const at = encodeURIComponent(id);
  switch (kind) {
    case 'borrower':
      return `/borrowers/${at}`;
    case 'import':
      return `/imports/${at}`;
    case 'playbook':
      return part === null ? `/playbooks/${at}` : `/playbooks/${at}?version=${encodeURIComponent(part)}`;
    case 'template':
      return templatePage(at, part);
    case 'letter-batch':
      return `/letters/${at}`;
    case 'message':
      return `/outbox/${at}`;
    case 'campaign':
      return `/campaigns/${at}`;
    case 'setting':
      return '/channels';
    case 'receipt':
      return `/receipts/${at}`;
    case 'statement':
      return `/money-in/${at}`;
    case 'money-entry':
      return '/money-in';
    case 'payment-channel':
    case 'statement-profile':
      return '/payment-channels';
    case 'night':
      return '/nights';
    case 'user':
    case 'team':
      return '/users';
    default:
      return null;
  }
}

/** Reads `kind/id` or `kind/id/part`; what is written otherwise is shown as it came. */
export function targetOf(text: string): Target | null {
  const match = /^([a-z-]+)\/([^/]+)(?:\/(.+))?$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const part = match[3] ?? null;
  return { kind: match[1], id: match[2], part, page: pageOf(match[1], match[2], part) };
}

/** The first part of a long id tells lines apart at a glance; the whole one stands in the details. */
export function shortId(id: string): string {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? id.slice(0, 8) : id;
}
