import type { PutRecordInput, PutRecordOutput } from '@aws-sdk/client-firehose';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { firehoseFail, invalid } from './errors';
import { firehoseLimits } from './limits';
import { readData } from './record-data';
import { streamOperation } from './stream-operation';
import { addRecord } from './write-objects';

/** PutRecord. Errors: ResourceNotFoundException, InvalidArgumentException. Source: Firehose API reference, PutRecord. */
export const putRecord = streamOperation<PutRecordInput, PutRecordOutput>(
  'PutRecord',
  { Record: required({ of: { Data: required('blob') } }) },
  ({ state, stream, request, context }) => {
    const data = readData(request.Record?.Data);
    if (!data) return firehoseFail('SerializationException', 'Record.Data is not base64.');
    const { max } = firehoseLimits.recordBytes;
    if (data.bytes > max) return invalid(`The record exceeds the limit of ${max} bytes.`);
    addRecord(state, stream, data.base64, data.bytes, context);
    return ok({ RecordId: context.uuid(), Encrypted: false });
  },
);
