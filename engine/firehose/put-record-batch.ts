import type { PutRecordBatchInput, PutRecordBatchOutput } from '@aws-sdk/client-firehose';
import { type Failed, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { firehoseFail, invalid } from './errors';
import { firehoseLimits } from './limits';
import { readData } from './record-data';
import { streamOperation } from './stream-operation';
import { addRecord } from './write-objects';

/**
 * PutRecordBatch: up to 500 records or 4 MiB; here none of them fails alone.
 * Errors: ResourceNotFoundException, InvalidArgumentException. Source: Firehose API reference, PutRecordBatch.
 */
export const putRecordBatch = streamOperation<PutRecordBatchInput, PutRecordBatchOutput>(
  'PutRecordBatch',
  { Records: required({ list: { of: { Data: required('blob') } } }) },
  ({ state, stream, request, context }) => {
    const read = (request.Records ?? []).map(({ Data }) => readData(Data));
    const data = read.filter((one) => one !== undefined);
    if (data.length < read.length)
      return firehoseFail('SerializationException', 'Record.Data is not base64.');
    const fault = batchFault(data.map(({ bytes }) => bytes));
    if (fault) return fault;
    const RequestResponses = data.map(({ base64, bytes }) => {
      addRecord(state, stream, base64, bytes, context);
      return { RecordId: context.uuid() };
    });
    return ok({ FailedPutCount: 0, Encrypted: false, RequestResponses });
  },
);

function batchFault(sizes: number[]): Failed | undefined {
  const { batchRecords, batchBytes, recordBytes } = firehoseLimits;
  if (sizes.length < batchRecords.min || sizes.length > batchRecords.max) {
    return firehoseFail(
      'ValidationException',
      `1 validation error detected: Value at 'records' failed to satisfy constraint: Member must have length less than or equal to ${batchRecords.max}`,
    );
  }
  if (sizes.some((bytes) => bytes > recordBytes.max)) {
    return invalid(`A record exceeds the limit of ${recordBytes.max} bytes.`);
  }
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  return total > batchBytes.max
    ? invalid(`Records size exceeds ${batchBytes.max / 1_048_576} MB limit`)
    : undefined;
}
