-- CreateTable
CREATE TABLE "CloudAccount" (
    "accountId" TEXT NOT NULL,
    "learnerId" UUID NOT NULL,
    "accessKeyId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "head" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CloudAccount_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "CloudSteps" (
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "steps" TEXT[],

    CONSTRAINT "CloudSteps_pkey" PRIMARY KEY ("accountId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "CloudAccount_learnerId_key" ON "CloudAccount"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "CloudAccount_accessKeyId_key" ON "CloudAccount"("accessKeyId");

-- CreateIndex
CREATE INDEX "CloudAccount_lastUsedAt_idx" ON "CloudAccount"("lastUsedAt");

-- AddForeignKey
ALTER TABLE "CloudAccount" ADD CONSTRAINT "CloudAccount_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CloudSteps" ADD CONSTRAINT "CloudSteps_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "CloudAccount"("accountId") ON DELETE CASCADE ON UPDATE CASCADE;
