/** What the panel offers: chatting, deciding on approvals, starting sessions over. */
export const scopes = [
  'operator.read',
  'operator.write',
  'operator.approvals',
  'operator.admin',
] as const;
