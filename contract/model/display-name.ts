/** What an agent is called: by their id where they have no name. */
export function agentName({ id, name }: { id: string; name: string }): string {
  return name === '' ? id : name;
}

/** What something of the telephone system is called, a phone or a user of it: by its id where it has no name. */
export function nameOrId({ id, name }: { id: string; name: string }): string {
  return name === '' ? id : name;
}

/** What a contact is called: by its organisation where it has no name; empty where it has neither. */
export function contactName({ name, organisation }: { name: string; organisation: string }): string {
  return name === '' ? organisation : name;
}

/** What a sipgate user is called: by their id where they have no name; empty where nothing is known of them. */
export function userName(user: { name: string; id: string | null; fullId: string | null } | null): string {
  if (user === null) return '';
  return user.name === '' ? (user.id ?? user.fullId ?? '') : user.name;
}
