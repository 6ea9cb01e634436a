// What every test names.
global using NUnit.Framework;
