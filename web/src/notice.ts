// A report in the words and the order that developers read: what the guard writes to the console and
// shows on its panel. Never a value from the parameters.

import type { Issue, Language, Report } from './types.js';

export interface Line {
  severity: Issue['severity'];
  /** The member, why, and what was done about it. */
  text: string;
  docs: string;
}

export interface Notice {
  title: string;
  lines: Line[];
}

/** What became of a call. */
export type Outcome = 'sent' | 'blocked' | 'fixed' | 'late';

const texts = {
  ko: {
    error: '오류',
    warning: '경고',
    info: '안내',
    whole: '전체',
    repaired: '고쳐서 보냄',
    sent: '',
    blocked: '오류가 있어 호출을 막았습니다',
    fixed: '사본을 고쳐서 보냈습니다',
    late: '검사기를 불러오기 전의 호출이라 보낸 뒤에 검사했습니다',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    whole: 'whole object',
    repaired: 'repaired',
    sent: '',
    blocked: 'has errors and was not called',
    fixed: 'a repaired copy was sent',
    late: 'checked after the call, which came before the checker was ready',
  },
};

/** `/kcpProducts/0/name` as one would write it: `kcpProducts[0].name`. */
function memberAt(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((name, i) => (/^\d+$/.test(name) ? `[${name}]` : i ? `.${name}` : name))
    .join('');
}

export function noticeOf(
  call: string,
  report: Report,
  repaired: readonly Issue[],
  outcome: Outcome,
  lang: Language,
): Notice {
  const words = texts[lang];
  const line = (issue: Issue, note = ''): Line => ({
    severity: issue.severity,
    text: `${note}${memberAt(issue.path) || words.whole}: ${issue.message}`,
    docs: issue.docs,
  });
  const counts = (['error', 'warning', 'info'] as const)
    .map(
      (severity) => [severity, report.issues.filter((each) => each.severity === severity)] as const,
    )
    .filter(([, { length }]) => length > 0)
    .map(([severity, { length }]) => `${words[severity]} ${length}`);
  const title = [`IMP.${call}`, report.module, ...counts, words[outcome]].filter(Boolean);
  return {
    title: `imp-checkout: ${title.join(' · ')}`,
    lines: [
      ...repaired.map((issue) => line({ ...issue, severity: 'info' }, `[${words.repaired}] `)),
      ...report.issues.map((issue) => line(issue)),
    ],
  };
}

const writers = { error: 'error', warning: 'warn', info: 'info' } as const;

export function write({ title, lines }: Notice): void {
  console.group(title);
  for (const { severity, text, docs } of lines) console[writers[severity]](`${text}\n${docs}`);
  console.groupEnd();
}
