// node --import scripts/bootstrap/exit-with-parent.mjs …: a web server whose starter was killed ends too, instead of keeping its port.
process.on('disconnect', () => process.exit(1));
