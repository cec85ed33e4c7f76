import { expect, test } from 'vitest'
import { urlProblem } from './url-problem.js'

const none = () => false

test.each([
  'http://example.com/a.git',
  'https://user:password@example.com/a.git',
  'ssh://git@example.com:2222/a.git',
  'git://8.8.8.8/a.git',
])('%s is a place to push to', (url) => {
  expect(urlProblem(url, none)).toBeUndefined()
})

test.each([
  ['', "can't be blank"],
  ['ftp://example.com/a.git', 'is blocked: Only allowed schemes are http, https, ssh, git'],
  ['ext::sh -c touch% /tmp/a', 'is blocked: Only allowed schemes are http, https, ssh, git'],
  ['https://example.com/a\nhttps://b', 'is blocked: URI is invalid'],
  ['https://$user:password@example.com/', 'is blocked: Username needs to start with an alphanumeric character'],
  ['ssh://-oProxyCommand=touch/a.git', 'is blocked: Hostname or IP address invalid'],
  ['http://localhost/a.git', 'is blocked: Requests to localhost are not allowed'],
  ['http://0.0.0.0/a.git', 'is blocked: Requests to localhost are not allowed'],
  ['http://%6c%6fcalhost/a.git', 'is blocked: Hostname or IP address invalid'],
  ['http://localhost./a.git', 'is blocked: Requests to localhost are not allowed'],
  ['http://0177.0.0.2/a.git', 'is blocked: Requests to loopback addresses are not allowed'],
  ['http://0x7f000002/a.git', 'is blocked: Requests to loopback addresses are not allowed'],
  ['http://127.000.000.002./a.git', 'is blocked: Requests to loopback addresses are not allowed'],
  ['http://2130706434/a.git', 'is blocked: Requests to loopback addresses are not allowed'],
  ['http://[::ffff:127.0.0.2]/a.git', 'is blocked: Requests to loopback addresses are not allowed'],
  ['http://169.254.169.254/', 'is blocked: Requests to the link local network are not allowed'],
  ['ssh://git@192.168.1.1/a.git', 'is blocked: Requests to the local network are not allowed'],
])('%j is refused', (url, problem) => {
  expect(urlProblem(url, none)).toBe(problem)
})

test('an administrator may allow single addresses', () => {
  expect(urlProblem('http://127.0.0.1:3000/a.git', (host) => host === '127.0.0.1')).toBeUndefined()
  expect(urlProblem('http://127.0.0.2:3000/a.git', (host) => host === '127.0.0.1')).toContain('loopback')
})
