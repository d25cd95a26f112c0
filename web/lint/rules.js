import path from 'node:path';

/**
 * Where a file stands: which entry (office, field, portal, or shared) and, inside an entry, which feature.
 * Worked out from the path alone, so that a folder made tomorrow is guarded tomorrow.
 */
function place(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('src');
  if (at < 0 || parts.length < at + 3) return null;
  const entry = parts[at + 1];
  const feature = parts[at + 2] === 'features' ? parts[at + 3] : null;
  return { entry, feature };
}

function refusal(from, to) {
  if (from.entry !== to.entry) {
    if (to.entry === 'shared') return null;
    return from.entry === 'shared' ? 'sharedImportsNobody' : 'entriesDoNotMeet';
  }
  if (from.feature === null || from.feature === to.feature) return null;
  return to.feature === null ? 'featureLooksUp' : 'siblingFeature';
}

/** Imports flow shared → features → entry, and never sideways. */
export const zones = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sharedImportsNobody: 'shared/ may import only shared/',
      entriesDoNotMeet: 'one entry may not import another: move what both need to shared/',
      siblingFeature: 'a feature may not import a sibling feature: compose them in pages/ or move it to shared/',
      featureLooksUp: 'a feature may not import the shell or a page above it',
    },
  },
  create(context) {
    const from = place(context.filename);
    if (from === null) return {};
    const check = (node, source) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const to = place(path.resolve(path.dirname(context.filename), source.value));
      const no = to === null ? null : refusal(from, to);
      if (no !== null) context.report({ node, messageId: no });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
    };
  },
};

const CJK = /[\u3400-\u9fff\uff00-\uffef]/u;
const WORD = /\p{L}{2,}/u;
const SHOWN = new Set(['title', 'label', 'placeholder', 'alt', 'aria-label', 'description', 'okText', 'cancelText']);

/** Every text a person reads comes from a message file, so that no language is forgotten. */
export const texts = {
  meta: { type: 'problem', schema: [], messages: { literal: 'text shown to people belongs in messages/: {{text}}' } },
  create(context) {
    const report = (node, text) => context.report({ node, messageId: 'literal', data: { text: text.trim() } });
    return {
      JSXText(node) {
        if (WORD.test(node.value)) report(node, node.value);
      },
      JSXAttribute(node) {
        const text = node.value?.type === 'Literal' ? node.value.value : null;
        if (SHOWN.has(node.name.name) && typeof text === 'string' && WORD.test(text)) report(node, text);
      },
      Literal(node) {
        if (typeof node.value === 'string' && CJK.test(node.value)) report(node, node.value);
      },
      TemplateElement(node) {
        if (CJK.test(node.value.raw)) report(node, node.value.raw);
      },
    };
  },
};

/** A file that only passes on other files' exports hides where things are. */
export const noBarrel = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { barrel: 'no barrel files: import from the file that owns the name' },
  },
  create(context) {
    return {
      ExportAllDeclaration: (node) => context.report({ node, messageId: 'barrel' }),
      ExportNamedDeclaration(node) {
        if (node.source !== null) context.report({ node, messageId: 'barrel' });
      },
    };
  },
};
