import { expect, test } from 'vitest';
import { readAttributes, writtenAttributes } from './message-attributes';

test('a line is an attribute: a text, a number or a list', () => {
  expect(readAttributes('customer_type = retail\n\nprice = 99.5\nstores: ["eu", "us"]').attributes).toEqual({
    customer_type: { DataType: 'String', StringValue: 'retail' },
    price: { DataType: 'Number', StringValue: '99.5' },
    stores: { DataType: 'String.Array', StringValue: '["eu", "us"]' },
  });
});

test('quotes make a number a text', () => {
  expect(readAttributes('order = "7"').attributes.order).toEqual({ DataType: 'String', StringValue: '7' });
});

test('a value may hold the sign that separates it from its name', () => {
  expect(readAttributes('query = a=b').attributes).toEqual({
    query: { DataType: 'String', StringValue: 'a=b' },
  });
});

test('a line without a value is told of instead of being sent', () => {
  expect(readAttributes('retail\nprice =')).toEqual({ attributes: {}, unread: ['retail', 'price ='] });
});

test('what a producer sends first is where the reader starts, and is read back as it was', () => {
  const text = writtenAttributes({ customer_type: ['retail', 'trade'], price: 100 });
  expect(text).toBe('customer_type = retail\nprice = 100');
  expect(readAttributes(text).attributes.price).toEqual({ DataType: 'Number', StringValue: '100' });
  expect(writtenAttributes(undefined)).toBe('');
});
