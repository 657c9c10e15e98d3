import type { CallTexts } from '../module/call-texts';

/** How S3's calls are told. */
export const callTexts: CallTexts = {
  naming: ['Bucket'],
  sentences: {
    CreateBucket: ({ by, of }) => `${by} created the bucket ${of}`,
    PutBucketNotificationConfiguration: ({ by, of }) => `${by} set whom ${of} tells of its objects`,
    PutObject: ({ by, of, request }) => `${by} put ${request.Key} into ${of}`,
    DeleteObject: ({ by, of, request }) => `${by} deleted ${request.Key} from ${of}`,
  },
};
