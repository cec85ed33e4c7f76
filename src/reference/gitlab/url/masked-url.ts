const mask = '*****'

/** The URL as answers show it: whatever stands before the host is masked, but for the user name `git` of SSH. */
export function maskedUrl(url: string): string {
  return url.replace(/^([a-z]+):\/\/([^/?#]*)@/i, (_, scheme: string, userinfo: string) => {
    const [user = '', password] = userinfo.split(/:(.*)/s)
    const shown = scheme === 'ssh' && user === 'git' ? user : user === '' ? '' : mask
    return `${scheme}://${shown}${password === undefined ? '' : `:${mask}`}@`
  })
}

/** The URL without what stands before its host. */
export function withoutCredentials(url: string): string {
  return url.replace(/^([a-z]+):\/\/[^/?#]*@/i, '$1://')
}
