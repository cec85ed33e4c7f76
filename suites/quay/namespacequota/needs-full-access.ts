/** What a check needs that has a superuser change quotas by the operations of this group. */
export const needsFullAccess = { callers: ['superuser'], capabilities: ['superuser-full-access', 'superuser', 'quota'] }
