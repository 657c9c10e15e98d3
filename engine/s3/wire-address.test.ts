import { expect, test } from 'vitest';
import { bucketAddress } from './wire-address';

test.each([
  ['orders.s3.us-east-1.amazonaws.com', '/a/b', 'orders', 'a/b'],
  ['my.orders.s3.amazonaws.com', '/', 'my.orders', ''],
  ['s3.eu-west-1.amazonaws.com', '/orders/a//b/', 'orders', 'a//b/'],
  ['s3.amazonaws.com', '/', undefined, ''],
  ['localhost:4566', '/orders', 'orders', ''],
  ['orders.localhost:4566', '/a', 'orders', 'a'],
  ['orders.s3.localhost:4566', '/a', 'orders', 'a'],
  ['s3.localhost:4566', '/orders/a', 'orders', 'a'],
  ['orders.fanout.example', '/a', 'orders', 'a'],
  ['127.0.0.1:4566', '/orders/a', 'orders', 'a'],
  ['', '/%ff/a', '%ff', 'a'],
])('%s%s', (host, path, bucket, key) => {
  expect(bucketAddress(host, path, 'fanout.example')).toEqual({ bucket, key });
});
