import type { Exchange } from './exchange.js'
import type { Transport } from './transport.js'

/** A shell command that repeats the request. Secrets stand as variables, so those headers are in double quotes. */
export function curlOf({ request }: Exchange, { ca, insecure }: Pick<Transport, 'ca' | 'insecure'>): string {
  const trust = insecure ? ' -k' : ca ? ` --cacert ${single(ca.file)}` : ''
  const method = request.method === 'GET' ? '' : ` -X ${request.method}`
  const headers = Object.entries(request.headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`)
  const body = request.body === undefined ? '' : ` --data-raw ${single(request.body)}`
  return `curl -i${trust}${method}${headers.join('')}${body} ${single(request.url)}`
}

function quoted(header: string): string {
  return header.includes('$') ? `"${header.replace(/"/g, '\\"')}"` : single(header)
}

function single(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`
}
