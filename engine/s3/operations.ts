import { abortMultipartUpload } from './abort-multipart-upload';
import { completeMultipartUpload } from './complete-multipart-upload';
import { copyObject } from './copy-object';
import { createBucket } from './create-bucket';
import { createMultipartUpload } from './create-multipart-upload';
import { deleteBucket } from './delete-bucket';
import { deleteBucketPolicy } from './delete-bucket-policy';
import { deleteObject } from './delete-object';
import { deleteObjects } from './delete-objects';
import { getBucketLocation } from './get-bucket-location';
import { getBucketNotificationConfiguration } from './get-bucket-notification-configuration';
import { getBucketPolicy } from './get-bucket-policy';
import { getObject } from './get-object';
import { headBucket } from './head-bucket';
import { headObject } from './head-object';
import { listBuckets } from './list-buckets';
import { listObjectsV2 } from './list-objects-v2';
import { putBucketNotificationConfiguration } from './put-bucket-notification-configuration';
import { putBucketPolicy } from './put-bucket-policy';
import { putObject } from './put-object';
import { uploadPart } from './upload-part';

/** The operations of S3 that a topology needs, by name. */
export const operations = {
  UploadPart: uploadPart,
  CreateMultipartUpload: createMultipartUpload,
  CompleteMultipartUpload: completeMultipartUpload,
  AbortMultipartUpload: abortMultipartUpload,
  CopyObject: copyObject,
  CreateBucket: createBucket,
  DeleteBucket: deleteBucket,
  DeleteBucketPolicy: deleteBucketPolicy,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  GetBucketLocation: getBucketLocation,
  GetBucketNotificationConfiguration: getBucketNotificationConfiguration,
  GetBucketPolicy: getBucketPolicy,
  GetObject: getObject,
  HeadBucket: headBucket,
  HeadObject: headObject,
  ListBuckets: listBuckets,
  ListObjectsV2: listObjectsV2,
  PutBucketNotificationConfiguration: putBucketNotificationConfiguration,
  PutBucketPolicy: putBucketPolicy,
  PutObject: putObject,
};
