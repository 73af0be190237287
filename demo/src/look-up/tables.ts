// Tables of codes that the catalogue may carry beside its modules. A section whose table is not
// there is not shown.

import type { Code, Severity, Text } from '../../../web/src/types.js';
import type { Facts } from '../catalogue.js';

/** A card issuer: its code in PortOne's table, and the word that an order may use for it. */
export interface Issuer {
  code: string;
  alias: string;
  name: Text;
}

/** A PG code that opens no window of its own, and what the checker says of it. */
export interface OtherCode {
  code: string;
  severity: Severity;
  issue: Code;
  text: Text;
  docs: string;
}

interface Tables {
  issuers?: Issuer[];
  issuers_docs?: string;
  other_codes?: OtherCode[];
}

export function tablesOf(facts: Facts & Tables) {
  const { issuers = [], issuers_docs = '', other_codes = [] } = facts;
  return { issuers, issuersDocs: issuers_docs, otherCodes: other_codes };
}
