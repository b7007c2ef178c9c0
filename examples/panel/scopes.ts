/** The panel chats, decides on approvals, and resets sessions. */
export const scopes = [
  'operator.read',
  'operator.write',
  'operator.approvals',
  'operator.admin',
] as const;
