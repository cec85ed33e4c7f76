import { expect, test } from 'vitest'
import { proxyVariables } from './proxy-variables.js'

const plain = 'http://quay.test'
const secure = 'https://quay.test'

test('the protocol of the target decides which variable counts; small letters win', () => {
  const environment = { HTTP_PROXY: 'http://a:1', https_proxy: 'http://b:2', HTTPS_PROXY: 'http://c:3' }
  expect(proxyVariables(plain, environment)).toEqual({ url: 'http://a:1', variable: 'HTTP_PROXY', except: '' })
  expect(proxyVariables(secure, environment)?.url).toBe('http://b:2')
  expect(proxyVariables(secure, { HTTP_PROXY: 'http://a:1' })).toBeUndefined()
})

test('a host and a port are enough', () => {
  expect(proxyVariables(plain, { http_proxy: 'proxy:3128' })?.url).toBe('http://proxy:3128')
})

test('exceptions are handed on', () => {
  const environment = { http_proxy: 'proxy:3128', no_proxy: 'a', NO_PROXY: 'b' }
  expect(proxyVariables(plain, environment)?.except).toBe('a')
})

test('what is no proxy is told without its value, which may hold a password', () => {
  const read = () => proxyVariables(plain, { HTTP_PROXY: 'socks5://me:s3cret@proxy' })
  expect(read).toThrow('HTTP_PROXY must be an http or https URL, e.g. http://proxy.example.com:3128.')
  expect(read).not.toThrow('s3cret')
})
