const prefixes = 'KMGTPEZY'

/** Bytes in a size with a unit: `10 GiB` and `10Gi` count in powers of 1024, `10 GB` and `10G` in powers of 1000. */
export function bytesOf(size: string): number {
  const {
    number = '0',
    prefix = '',
    binary,
  } = /^(?<number>\d+)\s?(?<prefix>[A-Z])?(?<binary>i)?B?$/.exec(size)?.groups ?? {}
  return Number(number) * (binary === undefined ? 1000 : 1024) ** (prefix === '' ? 0 : prefixes.indexOf(prefix) + 1)
}
