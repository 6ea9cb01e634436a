// What Word has and the office.js of npm (1.1.110) has not yet, written as that library writes its own members.
Word.Document.prototype.insertFileFromBase64 = function (base64File, insertLocation, insertFileOptions) {
  return OfficeExtension.BatchApiHelper.createMethodObject(
    Word.SectionCollection, this, "InsertFileFromBase64", 0, [base64File, insertLocation, insertFileOptions], true, false, null, 0);
};
