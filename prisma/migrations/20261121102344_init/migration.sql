-- CreateEnum
CREATE TYPE "Role" AS ENUM ('LEARNER', 'INSTRUCTOR');

-- CreateTable
CREATE TABLE "Learner" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'LEARNER',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenPath" TEXT,
    "lastSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LessonProgress" (
    "learnerId" UUID NOT NULL,
    "lesson" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAnchor" TEXT,
    "completedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LessonProgress_pkey" PRIMARY KEY ("learnerId","lesson")
);

-- CreateTable
CREATE TABLE "GoalReached" (
    "learnerId" UUID NOT NULL,
    "lesson" TEXT NOT NULL,
    "sandbox" TEXT NOT NULL,
    "reachedAt" TIMESTAMPTZ(3) NOT NULL,
    "stateHash" TEXT NOT NULL,
    "atMs" BIGINT NOT NULL,

    CONSTRAINT "GoalReached_pkey" PRIMARY KEY ("learnerId","lesson","sandbox")
);

-- CreateTable
CREATE TABLE "Prediction" (
    "learnerId" UUID NOT NULL,
    "lesson" TEXT NOT NULL,
    "sandbox" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Prediction_pkey" PRIMARY KEY ("learnerId","lesson","sandbox")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "quiz" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "chosen" TEXT[],
    "correct" BOOLEAN NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "questionVersion" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "windowStartsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Learner_email_key" ON "Learner"("email");

-- CreateIndex
CREATE INDEX "LessonProgress_learnerId_updatedAt_idx" ON "LessonProgress"("learnerId", "updatedAt");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_quiz_question_answeredAt_idx" ON "Attempt"("learnerId", "quiz", "question", "answeredAt");

-- CreateIndex
CREATE INDEX "Attempt_quiz_question_idx" ON "Attempt"("quiz", "question");

-- CreateIndex
CREATE INDEX "SignInThrottle_windowStartsAt_idx" ON "SignInThrottle"("windowStartsAt");

-- AddForeignKey
ALTER TABLE "LessonProgress" ADD CONSTRAINT "LessonProgress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalReached" ADD CONSTRAINT "GoalReached_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prediction" ADD CONSTRAINT "Prediction_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
