/**
 * A date in one of the three forms of RFC 9110, section 5.6.7, in milliseconds; NaN when it is none. Its oldest form names
 * no time zone and means UTC, which Date.parse takes for local time.
 */
export function httpDate(text = ''): number {
  return Date.parse(/GMT$|UTC$|Z$|[+-]\d{4}$/.test(text.trim()) ? text : `${text} GMT`)
}
