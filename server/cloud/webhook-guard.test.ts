import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address';
import { judgeWebhook, readAllowList } from './webhook-guard';

const allowed = readAllowList('hooks.example.com, Other.Example.org. [::1] 127.0.0.1 localhost');
const nowhere = async () => {
  throw new Error('must not be asked for');
};
const leadingTo =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

test('an allowed host on the public internet is delivered to, at the address that was looked up', async () => {
  expect(
    await judgeWebhook('https://hooks.example.com/path?x=1', allowed, leadingTo('93.184.215.14')),
  ).toEqual({
    address: '93.184.215.14',
    family: 4,
  });
  for (const text of ['http://HOOKS.example.com./', 'https://other.example.org:443'])
    expect(await judgeWebhook(text, allowed, leadingTo('93.184.215.14'))).toHaveProperty('address');
});

test.each([
  'https://evil.example.com/',
  'https://hooks.example.com.evil.com/',
  'https://evilhooks.example.com/',
  'https://hooks.example.com@evil.com/',
  'https://user:pass@hooks.example.com/',
  'https://hooks.example.com:8443/',
  'http://hooks.example.com:22/',
  'ftp://hooks.example.com/',
  'file:///etc/passwd',
  'gopher://hooks.example.com/',
  'javascript:alert(1)',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://0/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://[fd00:ec2::254]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:7f00:1]/',
  'http://metadata.google.internal/',
  'http://hooks.example.com\\@evil.com/',
  'http://ⓛocalhosts/',
  '//hooks.example.com',
  'hooks.example.com',
  '',
])('%j is refused before any name is looked up', async (text) => {
  const seen = await judgeWebhook(text, readAllowList('hooks.example.com'), nowhere);
  expect(seen).toHaveProperty('refused');
});

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::',
  'not an address',
])('%s is not the public internet, even where the host is allowed', async (address) => {
  expect(isPublicAddress(address)).toBe(false);
  expect(await judgeWebhook('https://hooks.example.com/', allowed, leadingTo(address))).toEqual({
    refused: 'it does not lead to the public internet',
  });
});

test.each(['8.8.8.8', '93.184.215.14', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111'])(
  '%s is',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test('one private address among public ones is enough to refuse', async () => {
  const judged = await judgeWebhook('https://hooks.example.com/', allowed, leadingTo('8.8.8.8', '10.0.0.1'));
  expect(judged).toHaveProperty('refused');
});

test('a name that nobody knows is refused', async () => {
  expect(await judgeWebhook('https://hooks.example.com/', allowed, leadingTo())).toEqual({
    refused: 'its name is not known',
  });
  expect(await judgeWebhook('https://hooks.example.com/', allowed, nowhere)).toHaveProperty('refused');
});

test('an allowed name that is an address of this machine is refused all the same', async () => {
  for (const text of ['http://localhost/', 'http://127.0.0.1/', 'http://2130706433/', 'http://[::1]/'])
    expect(await judgeWebhook(text, allowed)).toHaveProperty('refused');
});

test('no list allows nothing', async () => {
  expect(await judgeWebhook('https://hooks.example.com/', readAllowList(undefined), nowhere)).toHaveProperty(
    'refused',
  );
});
